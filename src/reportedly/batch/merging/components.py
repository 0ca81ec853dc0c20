"""What hangs together: connected components of pairs."""

from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.errors import UsageError


def components(
    a: npt.NDArray[np.int64], b: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The numbers that occur in the pairs, ascending and each once, and for each its component: the smallest number in it.

    Both of shape [n]. Raises UsageError without SciPy.
    """
    try:
        from scipy.sparse import coo_array
        from scipy.sparse.csgraph import connected_components
    except ImportError as error:
        raise UsageError("batch merge needs SciPy; install it with: pip install 'reportedly[batch]'") from error
    nodes: Any = np.unique(np.concatenate([a, b]))
    if not len(nodes):
        return nodes, nodes
    ends = np.searchsorted(nodes, a), np.searchsorted(nodes, b)
    graph = coo_array((np.ones(len(a), np.int8), ends), shape=(len(nodes), len(nodes)))
    _, labels = connected_components(graph, directed=False)
    first = np.full(labels.max() + 1, len(nodes), np.int64)
    np.minimum.at(first, labels, np.arange(len(nodes)))
    return nodes, nodes[first[labels]]
