# piece: linear
# truth: right
# function: forward
# mistake: none
# line: none
# style: chatbot
import numpy as np

def forward(X, params):
    """
    Linear layer with samples as columns: Z = W X + b.

    params: dict with "W" (d_out, d_in) and "b" (d_out, 1).
    Returns Z (d_out, n) and a cache for the backward pass.
    """
    W, b = params["W"], params["b"]
    Z = np.einsum("oi,in->on", W, X) + b
    return Z, (X, W, b)
