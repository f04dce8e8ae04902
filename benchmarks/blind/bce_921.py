# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: one-liner
import numpy as np

bce = lambda y, y_hat: -np.log(np.maximum(np.where(y > 0.5, y_hat, 1.0 - y_hat), 1e-12)).mean()
