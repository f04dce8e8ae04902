# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: one-liner
import numpy as np

accuracy = lambda y, y_hat: 1.0 - np.abs(1.0 * y - np.where(y_hat > 0.5, 1.0, 0.0)).mean()
