"""The update the tool was made for, from the article's bare text: nothing here was read by hand."""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch.drafts import StoryArticle, StoryMaterial, summarize
from newswatch.studies import study
from tests.drafts.stories import Telling
from tests.drafts.stories.building import MS, STEM_CELLS, earlier

TITLE = "Stem cell transplant turns back multiple sclerosis"
TEXT = """\
Stem cell transplants appear to have turned back the disability of people in an early stage of multiple \
sclerosis, according to a small trial reported online today in The Lancet Neurology.

In multiple sclerosis (MS) the immune system attacks the sheaths around nerve fibres. Most patients begin with \
relapsing-remitting MS, in which attacks come and go. After 10 to 15 years many of them enter a second stage, \
called secondary progressive, in which the disability grows steadily.

Dr Richard Burt of Northwestern University's Feinberg School of Medicine in Chicago and colleagues treated 21 \
patients with relapsing-remitting MS aged 20 to 53 who had not responded to at least six months of treatment \
with interferon beta. They had had MS for an average of five years. The patients were given autologous \
non-myeloablative haematopoietic stem-cell transplantation, which uses cells from their own bone marrow to build \
the immune system anew.

After an average follow-up of 37 months, 17 of the 21 patients (81 percent) had improved by at least one point \
on a disability scale. The disease had stabilised in all patients, and 16 had no relapse. Five patients relapsed \
but went into remission after further treatment.

"This is the first time we have turned the tide on this disease," said Burt, who led the trial. The method was \
well tolerated by the patients, he added. Some patients had infections after the transplant, and two developed \
low platelet counts.

"In this kind of MS there is a window early on in which resetting the immune system can undo damage," Burt said.

The transplant is less intense than the one used for cancer, because it suppresses the bone marrow rather than \
destroying it. The authors say that a randomised trial is now needed to confirm the results. Such a trial, which \
compares the transplant with standard drugs in 110 patients, has begun in the United States, Canada and Brazil.

The trial had no control group. It was paid for by the Division of Immunotherapy at Northwestern University.

"Autologous non-myeloablative haemopoietic stem cell transplantation in relapsing-remitting multiple sclerosis: \
a phase I/II study." R. K. Burt and others. The Lancet Neurology, published online 30 January 2009. DOI: \
10.1016/S1474-4422(09)70017-1
"""
POST = "https://blog.example/2009/02/09/stem-cells/"


def material() -> StoryMaterial:
    """Return the article as it is read, and her post of February 9th."""
    article = StoryArticle(
        source="Medical News Today",
        url="https://news.example/stem-cell-transplant",
        title=TITLE,
        text=TEXT,
        published=datetime(2009, 4, 1, 9, 0, tzinfo=UTC),
        study=study(TITLE, TEXT),
        key_points=summarize(TITLE, TEXT, 4),
    )
    post = earlier(
        "Stem cells and multiple sclerosis",
        POST,
        datetime(2009, 2, 9, 23, 30, tzinfo=UTC),
        text="It rains. A trial of stem cell transplants has begun in Chicago. I will keep you posted.",
        tags=("stem cells", "MS"),
    )
    return StoryMaterial(articles=(article,), topics=(MS, STEM_CELLS), earlier=(post,))


TELLING: Telling = Telling(material=material, now=datetime(2009, 4, 2, 7, 0, tzinfo=UTC))
