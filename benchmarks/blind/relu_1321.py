# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: one-liner
import numpy as np

relu = lambda x: -np.minimum(-x, 0)
