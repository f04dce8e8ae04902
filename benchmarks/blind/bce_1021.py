# piece: bce
# truth: wrong
# function: bce
# mistake: no clipping, a perfect prediction gives 0 * log 0 = NaN
# line: none
# style: chatbot-like
import numpy as np

def bce(y, y_hat):
    """
    Binary cross-entropy loss.

    The loss is the negative mean log-likelihood of the labels under the
    predicted Bernoulli probabilities.

    :param y: labels, 0 or 1
    :param y_hat: predicted probabilities
    :return: the mean loss as a float
    """
    positive_part = y * np.log(y_hat)
    negative_part = (1 - y) * np.log(1 - y_hat)
    return float(-np.mean(positive_part + negative_part))
