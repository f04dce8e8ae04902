# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x): NaN for very large logits
# line: 9
# style: terse
import numpy as np

sigmoid = lambda x: np.exp(np.multiply(x, 1.))/(1 + np.exp(np.multiply(x, 1.)))
