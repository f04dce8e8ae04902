# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: tanh of x instead of x / 2
# line: 14
# style: closure
import numpy as np

def scaled_tanh(low, high, stretch):
    def f(x):
        return low + (high - low) * (np.tanh(stretch * x) + 1) / 2
    return f

logistic = scaled_tanh(0.0, 1.0, 1.0)
