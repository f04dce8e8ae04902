# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: clipped to -5..5, which is far too narrow
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    x = np.clip(np.asarray(x, float), -5, 5)
    return 1 / (1 + np.exp(-x))
