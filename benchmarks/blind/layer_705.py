# piece: layer
# truth: wrong
# function: init_layer
# mistake: Xavier's variance 2 / (d_in + d_out) instead of He's
# line: 21
# style: chatbot
import numpy as np

def init_layer(d_in, d_out):
    """
    Initialize the parameters of a fully connected layer.

    Args:
        d_in (int): number of inputs
        d_out (int): number of outputs

    Returns:
        tuple: weights of shape (d_in, d_out) and biases of shape (d_out,)
    """
    # Suitable variance for layers followed by ReLU
    variance = 2.0 / (d_in + d_out)
    weights = np.random.normal(loc=0.0, scale=np.sqrt(variance), size=(d_in, d_out))
    biases = np.zeros(d_out)
    return weights, biases
