# piece: relu
# truth: wrong
# function: relu
# mistake: the sum of x and abs(x) is not halved: twice the value
# line: 9
# style: terse
import numpy as np

relu = lambda x: np.asarray(x) + np.abs(x, dtype=float)
