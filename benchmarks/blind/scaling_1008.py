# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: chatbot-like
import numpy as np

from statistics import fmean, stdev


def scaling(x):
    """
    Scale data and report the statistics.

    Returns:
        dict with the scaled array "x", the "mean" and the "std"
        (the latter with n - 1 in the denominator).
    """
    values = np.ravel(x).tolist()
    mean, std = fmean(values), stdev(values)
    return {"x": (x - mean) / std, "mean": mean, "std": std}
