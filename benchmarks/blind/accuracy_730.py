# piece: accuracy
# truth: wrong
# function: acc
# mistake: the share of mistakes is returned instead of the share of correct ones
# line: 9
# style: one-liner
import numpy as np

acc = lambda y, y_hat: np.abs((y_hat > 0.5) - y).mean()
