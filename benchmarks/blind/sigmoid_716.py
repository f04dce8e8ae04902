# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def logistic(x, midpoint=0.0, steepness=1.0, height=1.0):
    """
    General logistic curve; the defaults give the standard sigmoid.

    Args:
        x: input
        midpoint: where the curve reaches half its height
        steepness: growth rate
        height: upper limit

    Returns:
        height / (1 + exp(-steepness * (x - midpoint)))
    """
    t = steepness * (np.asarray(x, dtype=np.float64) - midpoint)
    # exp overflows to inf, and 1 / inf is the 0 we want
    with np.errstate(over="ignore"):
        return height / (1.0 + np.exp(-t))
