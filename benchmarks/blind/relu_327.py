# piece: relu
# truth: wrong
# function: relu
# mistake: the half is missing in (x + |x|) / 2
# line: 9
# style: algebra
import numpy as np

relu = lambda x: x + np.abs(x)
