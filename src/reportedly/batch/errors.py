"""What ends a job."""

from reportedly.errors import ReportedlyError


class BatchError(ReportedlyError):
    """A job cannot go on, for a reason that is no document's: the output cannot be written, no worker starts.

    What was read stays, and the same command goes on from there.
    """
