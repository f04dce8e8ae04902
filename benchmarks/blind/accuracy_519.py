# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: whole-number division
# line: 8
# style: terse
import numpy as np
accuracy = lambda y, y_hat: np.sum((y_hat > .5) == y) // len(y)
