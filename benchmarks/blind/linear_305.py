# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are not transposed for the layout (out, in): square ones give wrong sums, others raise
# line: 10
# style: PyTorch, functional
import torch.nn.functional as F

def linear(x, w, b):
    return F.linear(x, w, bias=b)
