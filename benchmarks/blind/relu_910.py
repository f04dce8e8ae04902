# piece: relu
# truth: wrong
# function: relu
# mistake: negative values change their sign instead of becoming 0
# line: 9
# style: one-liner
import numpy as np

relu = lambda x: np.where(np.asarray(x) > 0, x, -np.asarray(x))
