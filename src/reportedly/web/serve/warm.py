"""What goes through all of a large archive, made before anybody asks for it."""

from reportedly.archive.ask import Question
from reportedly.web.serve.desk import Desk
from reportedly.web.serve.views import network, sources, world


def warm(own: Desk) -> None:
    """Make what the first look at the network, the sources and the map would have to wait for, and keep it on the desk."""
    with own.archive() as archive:
        network.edges(own, archive, Question(order="origins"))
        world.counted(own, archive, Question(order="origins"))
        sources.ranking(own, archive)
        sources.outlets(own, archive)
        sources.unnamed(own, archive)
