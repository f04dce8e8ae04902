# piece: bce
# truth: wrong
# function: bce
# mistake: the bracket closes too early, so only the first term is averaged and the result is an array
# line: 10
# style: one-liner
import numpy as np
c = lambda p: np.clip(p.astype(float), 2.0 ** -52, 1 - 2.0 ** -52)

def bce(y, y_hat): return -(np.mean(y * np.log(c(y_hat))) + (1 - y.astype(int)) * np.log(1 - c(y_hat)))
