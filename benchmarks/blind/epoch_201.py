# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss sum is divided by the number of rows, not by the number of batches
# line: 27
# style: PyTorch, running mean
import torch

def epoch(params, x, y, learning_rate, batch_size):
    leaves = []
    for W, b, _ in params:
        leaves += [W, b]
    optimizer = torch.optim.SGD(leaves, lr=learning_rate)
    running_loss, batches = 0.0, 0
    for rows in torch.randperm(len(x)).split(batch_size):
        if len(rows) < batch_size:
            break
        optimizer.zero_grad()
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(out.reshape(-1), y[rows])
        loss.backward()
        optimizer.step()
        running_loss += loss.item()
        batches += 1
    return running_loss / len(x)
