# piece: linear
# truth: wrong
# function: dense
# mistake: the condition is inverted, so the bias is only added when it is switched off
# line: 12
# style: chatbot
import numpy as np

def dense(x, kernel, bias, use_bias=True):
    """Dense layer in the manner of Keras."""
    out = np.matmul(x, kernel)
    if not use_bias:
        out = out + bias
    return out
