# piece: network
# truth: wrong
# function: network
# mistake: the probability is turned into a class before it is returned
# line: 21
# style: chatbot
import numpy as np

def network(x, Ws, bs, acts):
    """Compute the output of a multi-layer perceptron.

    Applies z = h(z W + b) for each layer in turn.
    """
    z = np.asarray(x)
    for W, b, h in zip(Ws, bs, acts):
        z = h(np.matmul(z, W) + b)
    # Remove the last axis for a single output
    if z.shape[1] == 1:
        z = z.squeeze(axis=1)
        # Convert to a prediction
        z = np.round(z)
    return z
