# piece: linear
# truth: wrong
# function: linear
# mistake: a single row or column loses an axis
# line: 8
# style: terse
import numpy as np
linear = lambda x, w, b: np.squeeze(x @ w + b)
