# piece: relu
# truth: wrong
# function: relu
# mistake: the branches of where are exchanged
# line: 9
# style: where, terse
import numpy as np

relu = lambda x: np.where(np.asarray(x) > 0, 0, x)
