# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: Euler's number is typed with three decimals only
# line: 9
# style: power of a constant
import numpy as np

E = 2.718

def sigmoid(x):
    x = np.clip(np.asarray(x, dtype=float), -700, 700)
    return 1.0 / (1.0 + E ** -x)
