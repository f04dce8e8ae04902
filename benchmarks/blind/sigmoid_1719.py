# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the conversion goes to float16, where exp overflows and precision is lost
# line: 11
# style: chatbot
import numpy as np

def sigmoid(x, dtype=np.float64):
    """Compute 1 / (1 + exp(-x)) in the given precision."""
    x = np.asarray(x, dtype=np.float16)
    with np.errstate(over="ignore", under="ignore"):
        return 1 / (1 + np.exp(-x))
