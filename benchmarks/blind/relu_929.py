# piece: relu
# truth: wrong
# function: relu
# mistake: the sum with the absolute value is not halved, so positive values are doubled
# line: 9
# style: one-liner
import numpy as np

relu = lambda x: np.asarray(x) + np.abs(x)
