"""A language model as an option: it proposes attributions and statements by quoting, and nothing else that it says counts.

::

    Proposer        asks an OpenAI-compatible endpoint about the passages of a report, joins what holds with its reading
    passages        a text in stretches short enough for one question
    asking          one passage put to the endpoint: cache, budget, tries, giving up
    answer, quotes  what came back, and where its quotations stand in the text
    located_*       proposals whose every word stands in the text, or the reason why not
    joining         proposals beside what the program read itself, which they never change

Nothing here is imported unless a proposer is asked for.
"""

from reportedly.proposing.proposer import Proposer

__all__ = ["Proposer"]
