# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: chatbot
import numpy as np

def linear(params, x, use_bias=True):
    """
    Forward pass of a fully connected layer.

    Args:
        params: dictionary with "weight" (d_in, d_out) and "bias" (d_out,)
        x: one sample (d_in,) or a batch (n, d_in)
        use_bias: whether the bias is added

    Returns:
        Dictionary with the output and the cached input.
    """
    # Contract the last axis of x with the first axis of the weights
    out = np.tensordot(x, params["weight"], axes=1)
    if use_bias:
        out = np.add(out, params["bias"])
    return {"out": out, "cache": x}
