"""Which sentence of the sources a claim goes back to, and where the two part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from newswatch.drafts.checking.lexicon import lexicon
from newswatch.drafts.checking.reading import Sentence, Source
from newswatch.drafts.checking.tokens import Token

_OWN_WEIGHT = 0.2  # of a word that tells nothing of where a claim comes from
_NEAR = 0.6
_FEWEST_WORDS = 2  # that are not the tool's own; with fewer, and few numbers, it is a label or a heading
_CANDIDATES = 3  # sentences compared word by word; the best by words in common are nearly always the right ones
_WORTH_JOINING = 0.1  # of coverage a neighbouring sentence must add
_EDGE = 2  # tokens; a first or last word left out alone is a change: "the others did (not)"
_TIGHT = 5  # tokens of the source a small change may touch; more is a part left out


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where claim and source part: the claim's words, the source's words. One of the two may be empty."""

    said: tuple[Token, ...]
    read: tuple[Token, ...]
    before: tuple[Token, ...]  #: the words of the claim in front of the gap
    after: tuple[Token, ...]  #: the words of the claim behind it

    @property
    def is_tight(self) -> bool:
        """Whether it is a small change in the midst of words in common, and no clause left out."""
        return len(self.read) <= _TIGHT and len(self.said) <= _TIGHT


@dataclass(frozen=True, slots=True)
class Match:
    """A claim beside one sentence of the sources."""

    claim: Sentence
    sentence: Sentence
    coverage: float  #: share of the claim's telling words found in the sentence, 0.0 to 1.0
    gaps: tuple[Gap, ...]

    @property
    def is_near(self) -> bool:
        """Whether the claim is that sentence, somewhat changed; a label of the tool's own words never is."""
        telling = [token for token in self.claim.tokens if token.form not in lexicon().house]
        words = sum(not token.is_number for token in telling)
        return self.coverage >= _NEAR and (words >= _FEWEST_WORDS or (words > 0 and len(telling) > _FEWEST_WORDS))


@dataclass(frozen=True, slots=True)
class Nearest:
    """What of the sources is most like a claim."""

    match: Match | None  #: the claim beside the sentence it goes back to, or two joined; None when nothing is like it
    sentences: tuple[Sentence, ...]  #: that sentence and the next best one


def nearest(claim: Sentence, source: Source) -> Nearest:
    """Return what is most like a claim.

    Sentences are compared word by word only where they may beat the best so far.
    """
    best: Match | None = None
    candidates = _candidates(claim, source)
    for place, most in candidates:
        if best is None or most > best.coverage:
            match = _match(claim, source.sentences[place], source)
            best = match if best is None or match.coverage > best.coverage else best
    if best is None:
        return Nearest(None, ())
    other = next(
        (source.sentences[place] for place, _ in candidates if source.sentences[place] is not best.sentence), None
    )
    joined = _joined_match(claim, best, source)
    sentences = (joined or best).sentence, *((other,) if other else ())
    return Nearest(joined or best, sentences)


def _candidates(claim: Sentence, source: Source) -> list[tuple[int, float]]:
    """Return the places of the sentences that share most with a claim, and how much of it each may cover."""
    forms = frozenset(claim.forms)
    scores = [sum(map(source.weights.__getitem__, forms & there)) for there in source.forms]
    best = sorted(range(len(scores)), key=lambda place: (-scores[place], place))[:_CANDIDATES]
    likely = [(place, _most(claim, source.forms[place], source)) for place in best if scores[place] > 0]
    return sorted(likely, key=lambda each: -each[1])


def _most(claim: Sentence, there: frozenset[str], source: Source) -> float:
    """Return the coverage words can have at most, whatever their order."""
    return _coverage(claim, (at for at, form in enumerate(claim.forms) if form in there), source)


def _joined_match(claim: Sentence, best: Match, source: Source) -> Match | None:
    """Return the claim beside two sentences that follow each other, where these have clearly more of it than one."""
    enough = best.coverage + _WORTH_JOINING
    if enough > 1:
        return None
    place = source.sentences.index(best.sentence)
    joined = (_match(claim, each, source) for each in _with_neighbours(place, claim, enough, source))
    return max((each for each in joined if each.coverage > enough), key=lambda each: each.coverage, default=None)


def _with_neighbours(place: int, claim: Sentence, enough: float, source: Source) -> Iterator[Sentence]:
    """Return a sentence joined with the one before, and with the one behind, where both have enough of a claim's words.

    A claim may tell two sentences at once.
    """
    for first in (place - 1, place):
        pair = source.forms[max(first, 0) : first + 2]
        if first >= 0 and len(pair) > 1 and _most(claim, pair[0] | pair[1], source) > enough:
            yield _joined(source.sentences[first], source.sentences[first + 1], source)


def _joined(one: Sentence, other: Sentence, source: Source) -> Sentence:
    shift = other.start - one.start
    moved = (token._replace(start=token.start + shift, end=token.end + shift) for token in other.tokens)
    text = source.text[one.start : other.start + len(other.text)]
    return Sentence(text, one.start, (*one.tokens, *moved), (*one.forms, *other.forms), seam=shift)


def _match(claim: Sentence, sentence: Sentence, source: Source) -> Match:
    matcher = SequenceMatcher(None, claim.forms, sentence.forms, autojunk=False)
    kept = [place for block in matcher.get_matching_blocks() for place in range(block.a, block.a + block.size)]
    return Match(claim, sentence, _coverage(claim, kept, source), tuple(_gaps(claim, sentence, matcher)))


def _coverage(claim: Sentence, kept: Iterable[int], source: Source) -> float:
    unknown = max(source.weights.values(), default=1.0)
    weights = [_OWN_WEIGHT if form in source.own else source.weights.get(form, unknown) for form in claim.forms]
    return sum(weights[place] for place in kept) / (sum(weights) or 1.0)


def _gaps(claim: Sentence, sentence: Sentence, matcher: SequenceMatcher[str]) -> Iterator[Gap]:
    for kind, said_from, said_to, read_from, read_to in matcher.get_opcodes():
        said, read = claim.tokens[said_from:said_to], sentence.tokens[read_from:read_to]
        if kind == "equal" or _is_left_out(said, said_from, len(claim.tokens), read_from, read_to, sentence):
            continue
        around = claim.tokens[max(0, said_from - 1) : said_to + 1]
        if not any(token.in_brackets for token in around):  # a bracket left out is no change
            read = tuple(token for token in read if not token.in_brackets)
        if said or read:
            yield Gap(said, read, claim.tokens[:said_from], claim.tokens[said_to:])


def _is_left_out(
    said: tuple[Token, ...], place: int, length: int, read_from: int, read_to: int, sentence: Sentence
) -> bool:
    """Whether words of the source are a part the claim goes without: its beginning, its end, or up to a seam."""
    if read_to - read_from > len(said) and _reaches_seam(sentence, read_from, read_to):
        return True
    whole_edge = read_to - read_from <= _EDGE and (read_from == 0 or read_to == len(sentence.tokens))
    return not said and place in (0, length) and not whole_edge


def _reaches_seam(sentence: Sentence, read_from: int, read_to: int) -> bool:
    """Whether words left out are the end of the first of two joined sentences: no change, the claim went on."""
    behind = sentence.tokens[read_to].start if read_to < len(sentence.tokens) else len(sentence.text)
    return bool(sentence.seam) and sentence.tokens[read_from].start < sentence.seam <= behind


def numbers_between(match: Match) -> Iterator[tuple[list[Token], list[Token]]]:
    """Return the numbers of claim and sentence that stand between the same two words in both; never an empty list."""
    said, read = _skeleton(match.claim.tokens), _skeleton(match.sentence.tokens)
    matcher = SequenceMatcher(None, [form for form, _ in said], [form for form, _ in read], autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size - 1):
            ours, theirs = said[block.a + step][1], read[block.b + step][1]
            if ours and theirs:
                yield ours, theirs


def _skeleton(words: tuple[Token, ...]) -> list[tuple[str, list[Token]]]:
    """Return the words without the numbers, each with the numbers that follow it."""
    found: list[tuple[str, list[Token]]] = [("", [])]
    for token in words:
        if token.is_number:
            found[-1][1].append(token)
        else:
            found.append((token.form, []))
    return found
