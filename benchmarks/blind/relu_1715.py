# piece: relu
# truth: wrong
# function: relu
# mistake: ELU's exponential tail replaces the zero for negative values
# line: 14
# style: chatbot
import numpy as np

def relu(x):
    """
    ReLU activation for hidden layers, safe for large inputs.
    """
    x = np.asarray(x, float)
    neg = np.expm1(np.minimum(x, 0))
    return np.where(x > 0, x, neg)
