# piece: relu
# truth: wrong
# function: relu
# mistake: np.max reduces the whole array to one number
# line: 9
# style: one-liner
import numpy as np

relu = lambda x: max(0, np.max(x))
