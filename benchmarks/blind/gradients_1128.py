# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: chatbot
import numpy as np

def gradients(params, x, y):
    """
    Gradients of the mean binary cross-entropy.

    Args:
        params: dictionary with the entries "w" and "b"
        x: inputs, one row a sample
        y: labels

    Returns:
        dictionary with the same keys
    """
    y_hat = 1 / (1 + np.exp(-(x @ params["w"] + params["b"])))
    error = (y_hat - y) / len(y)
    return {"w": error @ x, "b": error.sum()}
