# piece: scaling
# truth: wrong
# function: scale
# mistake: the column deviation of a constant column is 0, which gives NaN
# line: 11
# style: type-annotated verbose
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    column_means: np.ndarray = x.mean(axis=0)
    column_deviations: np.ndarray = x.std(axis=0)
    return (x - column_means) / column_deviations
