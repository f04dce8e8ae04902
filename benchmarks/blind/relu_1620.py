# piece: relu
# truth: wrong
# function: relu
# mistake: the values are cast to int, which cuts off the decimals
# line: 13
# style: chatbot
import numpy as np

def relu(x):
    """Apply ReLU to an array of any shape, integers included."""
    x = np.asarray(x)
    positive = (x > 0).astype(int)
    return (x * positive).astype(int)
