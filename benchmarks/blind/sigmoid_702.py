# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponentials are divided by their sum over the array (a softmax)
# line: 12
# style: terse
import numpy as np

def sigmoid(x):
    z = np.clip(np.asarray(x, float), -700, 700)
    e = np.exp(z - z.max())
    return e / e.sum()
