# piece: relu
# truth: wrong
# function: relu
# mistake: softplus, which is log 2 instead of 0 at the origin
# line: 14
# style: chatbot-like with docstring
import numpy as np

def relu(x):
    """Rectified linear unit.

    Uses a formulation with logaddexp that is stable for large |x|.
    """
    return np.logaddexp(0, x)
