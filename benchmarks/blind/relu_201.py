# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is returned
# line: 9
# style: terse expert
import numpy as np

relu = lambda x: (np.abs(x) + np.abs(x)) / 2
