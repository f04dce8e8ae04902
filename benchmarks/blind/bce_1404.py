# piece: bce
# truth: wrong
# function: logistic_loss
# mistake: labels 0/1 are used as if they were -1/+1, so every label 0 costs log 2 whatever the logit
# line: 14
# style: chatbot
import numpy as np

def logistic_loss(scores, targets):
    """
    Logistic loss log(1 + exp(-s * score)), averaged over the samples.
    """
    scores = np.asarray(scores, dtype=float)
    signs = np.asarray(targets, dtype=float)
    return np.logaddexp(0.0, -signs * scores).mean()
