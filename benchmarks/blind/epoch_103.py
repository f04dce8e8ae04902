# piece: epoch
# truth: wrong
# function: epoch
# mistake: the optimiser maximises the loss
# line: 12
# style: torch optimiser with an option
import torch
import torch.nn.functional as F

def epoch(params, x, y, learning_rate, batch_size):
    tensors = [t for layer in params for t in layer[:2]]
    sgd = torch.optim.SGD(tensors, lr=learning_rate, maximize=True)
    for rows in torch.randperm(x.shape[0]).split(batch_size):
        if len(rows) < batch_size:
            continue
        out = x[rows]
        for W, b, h in params:
            out = h(out.mm(W).add(b))
        sgd.zero_grad()
        F.binary_cross_entropy(out[:, 0], y[rows]).backward()
        sgd.step()
    return params
