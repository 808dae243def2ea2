"""The public face of the package."""

import newswatch


def test_every_public_name_can_be_imported_and_no_other() -> None:
    """``__all__`` is what there is."""
    assert sorted(newswatch.__all__) == dir(newswatch)
