# piece: relu
# truth: wrong
# function: relu
# mistake: softplus
# line: 12
# style: torch
import torch
import torch.nn.functional as tf

def relu(x):
    x = x if x.is_floating_point() else x.double()
    return tf.softplus(x)
