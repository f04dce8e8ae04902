# piece: relu
# truth: wrong
# function: relu
# mistake: the result is flattened and never brought back to the input's shape
# line: 13
# style: chatbot
import numpy as np

def relu(values):
    """Apply ReLU element by element."""
    values = np.asarray(values)
    out = [v if v > 0 else 0 for v in values.ravel()]
    return np.array(out)
