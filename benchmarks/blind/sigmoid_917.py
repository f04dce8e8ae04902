# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: one-liner
import numpy as np

sigmoid = np.vectorize(lambda t: 1 / (1 + np.exp(-t)) if t > -700 else np.exp(max(t, -745.0)) if t > -745 else 0.0, otypes=[float])
