# piece: linear
# truth: wrong
# function: forward
# mistake: the product is divided by the number of features: a mean instead of a sum
# line: 15
# style: chatbot
import numpy as np

def forward(params, x):
    """
    Linear layer: weighted combination of the inputs plus bias.
    """
    x = np.asarray(x)
    w, b = params["w"], params["b"]
    combination = x @ w / x.shape[-1]
    return combination + b
