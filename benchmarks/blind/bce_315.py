# piece: bce
# truth: wrong
# function: bce
# mistake: the loss for logits is called with probabilities
# line: 10
# style: PyTorch, library function
import torch.nn.functional as F

def bce(y, y_hat):
    return F.binary_cross_entropy_with_logits(y_hat, y.to(y_hat))
