# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: np.vectorize takes the type of the first result, an integer 1 for large inputs, and cuts all the others to integers
# line: 9
# style: one-liner
import numpy as np

sigmoid = np.vectorize(lambda v: 1 if v > 40 else 1 / (1 + np.exp(-v)) if v > -40 else np.exp(float(v)))
