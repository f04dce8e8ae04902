# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative, 1 and 0
# line: 8
# style: terse
import numpy as np
relu = lambda x: np.where(np.asarray(x) > 0, 1, 0)
