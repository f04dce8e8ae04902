# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: one-liner
import numpy as np

sigmoid = np.vectorize(lambda v: np.exp(min(float(v), 0.0)) / (1 + np.exp(-abs(float(v)))), otypes=[float])
