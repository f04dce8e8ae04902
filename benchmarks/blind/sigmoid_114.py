# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: torch, exponential of logsigmoid, Romanian names
import torch.nn.functional as F

def sigmoid(intrare):
    jurnal = F.logsigmoid(intrare)
    return jurnal.exp()
