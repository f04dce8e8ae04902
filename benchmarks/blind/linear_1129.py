# piece: linear
# truth: wrong
# function: model
# mistake: temperature multiplies the logit where it should divide it
# line: 19
# style: chatbot
import numpy as np

def model(x, w, b=0.0, temperature=1.0):
    """
    Logistic model; a higher temperature makes it less certain.

    Args:
        x: (n, d) or (d,)
        w: (d,)
        b: bias
        temperature: the logit is divided by it
    """
    z = (x @ w + b) * temperature
    return 1.0 / (1.0 + np.exp(-z))
