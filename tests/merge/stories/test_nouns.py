"""Of what sort an unnamed party is."""

import pytest

from reportedly.merge.stories.nouns import head, is_agent, is_tool, of_what


@pytest.mark.parametrize(("phrase", "sort"), [
    ("three of its sailors", "sailor"),
    ("At least four sailors of the freighter", "sailor"),
    ("one of the two ministers", "minister"),
    ("hundreds of thousands of residents", "people"),
    ("a group of tourists", "tourist"),
    ("a group of 12", "group"),
    ("its crew of 23", "sailor"),
    ("the 23 members of the crew", "sailor"),
    ("two crew members", "sailor"),
    ("members of the Northern Brigades", "member"),
    ("ministers of both countries", "minister"),
    ("one of them", ""),
    ("nobody on the ship", "people"),
    ("1,200 lorries", "truck"),
    ("40,000 tonnes of wheat", "ton"),
    ("two vessels of the Coast Guard", "ship"),
])  # fmt: skip
def test_a_share_of_somebody_is_of_their_sort(phrase: str, sort: str) -> None:
    assert head(phrase) == sort


def test_a_whole_phrase_stays_what_it_is() -> None:
    assert of_what("fighters of the Brigades") == "fighters of the Brigades"
    assert of_what("the two ministers") == "the two ministers"


def test_members_of_a_crew_act_for_it_and_boats_are_what_one_acts_with() -> None:
    assert is_agent("two members of the crew") and is_agent("members of the Brigades") and not is_agent("residents")
    assert is_tool("two Coast Guard boats") and is_tool("three of the jets") and not is_tool("boat owners")
