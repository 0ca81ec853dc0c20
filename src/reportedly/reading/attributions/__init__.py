"""Who says so: attributions with source, cue and content, nested, with act, kind of quotation and time."""

from reportedly.reading.attributions.chains import innermost, said_once, without_label
from reportedly.reading.attributions.workflow import find_attributions

__all__ = ["find_attributions", "innermost", "said_once", "without_label"]
